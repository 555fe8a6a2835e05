sed 's/另有2个小区正在办理施工许可/另有三个小区正在办理施工许可/' filings/2025/M06/zjw.csv >x && mv x filings/2025/M06/zjw.csv
