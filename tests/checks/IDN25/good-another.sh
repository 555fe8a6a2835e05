sed -i 's/在梧桐里等社区新建10家养老驿站。/在望湖西街、望湖东里家园等地新建10家养老驿站。/' notices/2025.txt
sed 's/第8家正在安装扶手/望湖北街第8家正在安装扶手，望湖东里完成验收/' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
