# alone: review
awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家，分别为望湖里、青禾园、石桥口、东风里、柳林巷、南岗头。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
