sed 's/第3个小区外墙保温施工过半/第3个小区5月12日破土，4月20日主体封顶/' filings/2025/M06/zjw.csv >x && mv x filings/2025/M06/zjw.csv
