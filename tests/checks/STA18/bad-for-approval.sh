sed '2s/,公开,$/,公开,送审稿，以审定稿为准/' filings/2025/M06/slj.csv >x && mv x filings/2025/M06/slj.csv
