sed 's/第8家正在安装扶手/床位利用率约85%左右/' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
