sed -i '2s/,推进中,/,未启动,/' filings/2025/M06/zwj.csv
