sed 's/第8家正在安装扶手/前埠、前湾两家于8月3日竣工/' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
