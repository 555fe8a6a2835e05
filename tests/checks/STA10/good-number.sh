awk -F, -v OFS=, 'NR==2{$15="终止";$26="云政办发〔2025〕12号";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
