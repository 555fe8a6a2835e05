for m in M04 M05 M06; do sed -i 's/区政务服务局,韩叔度,,,/区政务服务局,韩叔度,人,,/' filings/2025/$m/zwj.csv; done
sed -i 's/韩叔度,人,,,,不适用/韩叔度,月,,,,1440/' filings/2025/M06/zwj.csv
sed -i 's/韩叔度,人,,,不适用/韩叔度,月,,,1440/' filings/2025/M06/zwj.csv
