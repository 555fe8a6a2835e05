sed 's/第8家正在安装扶手/第8家须在8月3日前完成/' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
