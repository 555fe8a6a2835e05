sed '2s/,公开,$/,公开,档案号 2.36E+11/' filings/2025/M06/slj.csv >x && mv x filings/2025/M06/slj.csv
