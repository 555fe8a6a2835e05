mkdir -p filings/2025/M12; sed 's/2025M06/2025M12/; s/2025-06-/2025-12-/g; s/,10,5,2,7,70.0%,数量,,推进中/,10,8,2,10,100.0%,数量,,已完成/; 3s/推进中/已完成/' filings/2025/M06/mzj.csv >filings/2025/M12/mzj.csv
# lint: filings/2025/M12/mzj.csv
