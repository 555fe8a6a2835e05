sed 's/秋季招生计划上报/望湖幼儿园、青禾幼儿园共3处园区装修/' filings/2025/M06/jw.csv >x && mv x filings/2025/M06/jw.csv
