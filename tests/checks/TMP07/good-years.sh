# Other years beside the figure of this one.
awk -F, -v OFS=, 'NR==2{$17="今年建成养老驿站7家。2024年全区完成12家，2019年完成过一轮适老改造，2024年底摸底时已完成登记320户，自2022年启动建设以来已建成31家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
