cat >filings/2025/M06/mzj.html <<'END'
<table><tr><td>序号</td><td>项目名称</td><td>责任单位</td><td>进展情况</td></tr><tr><td>2</td><td>新建10家养老驿站</td><td rowspan=2>区民政局</td><td>已建成7家。</td></tr><tr><td>12</td><td>上门助餐</td><td>菜单已调整。</td></tr></table>
END
rm filings/2025/M06/mzj.csv
