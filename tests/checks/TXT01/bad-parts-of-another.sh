awk -F, -v OFS=, 'NR==2{$17="截至6月25日，累计建成养老驿站9家，分街道看，东街3家、西街2家、北街2家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
