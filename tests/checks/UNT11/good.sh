sed -i 's/另有2个小区正在办理施工许可/超序时进度10.0个百分点/' filings/2025/M06/zjw.csv
