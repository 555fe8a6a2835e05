# Figures of several years.
awk -F, -v OFS=, 'NR==2{$17="自2022年启动驿站建设以来，全区已建成18家，其中今年7家。“十四五”期间累计建成31家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
