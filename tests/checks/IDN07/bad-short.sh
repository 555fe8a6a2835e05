sed -i 's/区卫生健康委/区卫健委/' filings/2025/M06/wjw.csv
sed -i 's/区人力资源社会保障局/区人社局/' filings/2025/M06/rsj.csv
sed -i 's/区住房城乡建设委/区住建委/' filings/2025/M06/zjw.csv
sed -i 's/区城市管理委/区城管委/' filings/2025/M06/cgw.csv
sed -i 's/区文化和旅游局/区文旅局/' filings/2025/M06/wlj.csv
