awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家，2021年至2024年建成的老驿站维修经费另行安排。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
