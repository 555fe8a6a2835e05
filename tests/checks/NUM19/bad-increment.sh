sed -i 's/新建10家养老驿站/养老驿站总数达到10家/' notices/2025.txt
sed -i 's/建成养老驿站7家，第8家/新增7家，第8家/' filings/2025/M06/mzj.csv
