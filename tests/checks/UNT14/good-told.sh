for m in M04 M05 M06; do sed -i 's/区政务服务局,韩叔度,,,/区政务服务局,韩叔度,人,,/' filings/2025/$m/zwj.csv; done
sed -i 's/韩叔度,人,/韩叔度,月,/; s/公开,$/公开,口径改为人月：180人×8个月/' filings/2025/M06/zwj.csv
