sed -n '1p; 2s/区民政局/区卫生健康委/p' filings/2025/M06/mzj.csv | tail -n 1 >>filings/2025/M06/wjw.csv
