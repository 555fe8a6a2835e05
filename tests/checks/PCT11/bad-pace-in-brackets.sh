sed 's/第8家正在安装扶手/完成率70.0%，高出序时进度（50.0%）30.0个百分点/' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
