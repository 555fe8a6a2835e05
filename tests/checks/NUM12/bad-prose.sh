sed 's/夏收后地块平整抓紧实施/其中漕河片区2.1万亩/' filings/2025/M06/nyj.csv >x && mv x filings/2025/M06/nyj.csv
