awk -F, -v OFS=, 'NR==2{$17="截至6月25日，养老驿站7家投入运营，第8家正在安装扶手，预计8月开放。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
