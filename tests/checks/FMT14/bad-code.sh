sed -i '2s/^2025M06,2,1,/2025M06,2月1日,1,/' filings/2025/M06/mzj.csv
