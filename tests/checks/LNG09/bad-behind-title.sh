sed 's/预约渠道开通/副县长宋 一 哲主持调度，预约渠道开通/' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
