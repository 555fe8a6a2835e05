sed 's/第8家正在安装扶手/助餐套餐每份7元至12元/' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
