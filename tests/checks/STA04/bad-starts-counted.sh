sed 's/竣工2个，第3个小区外墙保温施工过半/累计开工2个，第3个小区外墙保温完成过半/' filings/2025/M06/zjw.csv >x && mv x filings/2025/M06/zjw.csv
