sed 's/送餐时段增加晚间班次/5月18日一天接待老人210人/' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
