# alone: review
awk -F, -v OFS=, 'NR==2{$17="建成望湖里、青禾园2家新驿站，连同原有的共5家，其余3家在选址。"}1' filings/2025/M05/mzj.csv >x && mv x filings/2025/M05/mzj.csv
awk -F, -v OFS=, 'NR==2{$17="建成望湖里、石桥口、东风里、柳林4家新驿站，连同原有的共7家，第8家正在安装扶手。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
