sed -i '2s/第8家正在安装扶手/8月上旬完成剩余3家/' filings/2025/M06/mzj.csv
