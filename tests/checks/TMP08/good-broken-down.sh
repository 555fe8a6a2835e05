awk -F, -v OFS=, 'NR==2{$17="截至5月25日，建成养老驿站5家，其中一季度3家、4月以来2家。"}1' filings/2025/M05/mzj.csv >x && mv x filings/2025/M05/mzj.csv
awk -F, -v OFS=, 'NR==2{$17="上半年建成养老驿站7家，一季度3家、二季度4家，第8家正在安装扶手。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
