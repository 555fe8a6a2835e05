sed 's/第8家正在安装扶手/剩余3家中，2家铺地、1家刷墙、1家布线/' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
