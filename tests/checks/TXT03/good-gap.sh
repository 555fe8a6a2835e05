sed 's/第8家正在安装扶手/距全年目标还差3家/' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
