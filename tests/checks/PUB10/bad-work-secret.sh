sed '2s/,公开,$/,公开,工作秘密，仅供领导参阅/' filings/2025/M06/slj.csv >x && mv x filings/2025/M06/slj.csv
