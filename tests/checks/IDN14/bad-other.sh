sed -i 's/区民政局/区民政局（福利科）/' filings/2025/M06/mzj.csv
