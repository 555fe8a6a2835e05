sed -i '2s/,推进中,/,已完成,/' filings/2025/M06/zwj.csv
