sed -i '2s/建成养老驿站7家，第8家正在安装扶手/建成养老驿站\&nbsp;7家，1家完成选址<br>/' filings/2025/M06/mzj.csv
