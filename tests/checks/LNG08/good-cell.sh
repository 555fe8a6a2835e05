sed 's/另有2个小区正在办理施工许可/按“三个一批”安排，两个小区办理施工许可，第三个街道摸底，超序时三个百分点/' filings/2025/M06/zjw.csv >x && mv x filings/2025/M06/zjw.csv
