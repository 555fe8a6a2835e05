awk -F, -v OFS=, 'NR==2{$17="2024年养老驿站7家，服务半径覆盖四个街道。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
