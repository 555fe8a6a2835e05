sed 's/预约渠道开通/宋　哲副局长现场督导，预约渠道开通/' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
