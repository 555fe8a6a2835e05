awk -F, -v OFS=, 'NR==2{$17="截至5月25日，望湖里、青禾园、石桥口驿站建成，共5家。"}1' filings/2025/M05/mzj.csv >x && mv x filings/2025/M05/mzj.csv
awk -F, -v OFS=, 'NR==2{$17="截至6月25日，望湖里、青禾园、石桥口、东风里、柳林驿站建成，共7家。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
