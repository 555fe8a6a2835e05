sed 's/第8家正在安装扶手/其中贺某（红斑狼疮病）由社工照护/' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
