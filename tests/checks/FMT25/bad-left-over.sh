sed '2s/,公开,$/,公开,,,旧表,12/' filings/2025/M06/slj.csv >x && mv x filings/2025/M06/slj.csv
