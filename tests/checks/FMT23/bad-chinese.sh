mv filings/2025/M06/mzj.csv 'filings/2025/M06/民政局进展（最终版2）.csv'
