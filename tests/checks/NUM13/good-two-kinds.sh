sed 's/秋季招生计划上报/园舍、操场共3处整修/' filings/2025/M06/jw.csv >x && mv x filings/2025/M06/jw.csv
