sed -i 's/另有2个小区正在办理施工许可/比序时进度高1.7%/' filings/2025/M06/zjw.csv
