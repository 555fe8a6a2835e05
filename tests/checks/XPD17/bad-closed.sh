awk -F, -v OFS=, 'NR==2{$17="截至5月25日，望湖里、青禾园、石桥口收了尾，累计建成5家。";}1' filings/2025/M05/mzj.csv >x && mv x filings/2025/M05/mzj.csv
awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成7家，分别是望湖里、青禾园、东风里和柳林驿站。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
