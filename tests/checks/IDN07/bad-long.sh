sed -i 's/区卫生健康委/云岫区卫生健康委员会/' filings/2025/M06/wjw.csv
sed -i 's/区人力资源社会保障局/区人力资源和社会保障局/' filings/2025/M06/rsj.csv
sed -i 's/区教委/区教育委员会/' filings/2025/M06/jw.csv
