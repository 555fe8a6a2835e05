sed -i 's/区卫生健康委/区卫生计生委/' filings/2025/M06/wjw.csv
sed -i 's/区农业农村局/区农业局/' filings/2025/M06/nyj.csv
