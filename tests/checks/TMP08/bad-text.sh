awk -F, -v OFS=, 'NR==2{$17="截至5月底，建成养老驿站5家，运营商招募全部结束。"}1' filings/2025/M05/mzj.csv >x && mv x filings/2025/M05/mzj.csv
awk -F, -v OFS=, 'NR==2{$17="截至5月底，建成养老驿站7家，另有1家安装扶手。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
