sed '1s/项目名称,填报单位,/项目名称，填报单位，/' filings/2025/M06/jw.csv >x && mv x filings/2025/M06/jw.csv
