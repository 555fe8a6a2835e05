sed 's/另有2个小区正在办理施工许可/南苑项目二次结构砌筑过半/' filings/2025/M06/zjw.csv >x && mv x filings/2025/M06/zjw.csv
