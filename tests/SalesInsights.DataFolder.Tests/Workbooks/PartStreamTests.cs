using System.Text;
using SalesInsights.DataFolder.Workbooks;

namespace SalesInsights.DataFolder.Tests.Workbooks;

public class PartStreamTests
{
    private static string? Problem(string text, int limit = 1 << 24, int block = 4096)
    {
        try
        {
            using var stream = new PartStream(new MemoryStream(Encoding.Latin1.GetBytes(text)), new MemoryStream(), limit, what =>
                new InvalidDataException(what), _ => { });
            var buffer = new byte[block];
            while (stream.Read(buffer, 0, block) > 0)
            {
            }
            return null;
        }
        catch (InvalidDataException e)
        {
            return e.Message;
        }
    }

    [Fact]
    public void Read_UpToTheLimit_PassesAndOneByteMoreDoesNot()
    {
        var text = string.Concat(Enumerable.Repeat("<a/>", 1 << 18));
        Assert.Null(Problem(text, 1 << 20));
        Assert.Equal("unpacks to more than 1 MiB", Problem(text + " ", 1 << 20));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4096)]
    public void Read_WhatNoWorkbookNeeds_IsFoundAcrossBlocks(int block)
    {
        Assert.Equal("holds a CDATA section", Problem("<a><![CDATA[x]]></a>", block: block));
        Assert.Equal("holds a document type definition", Problem("<!DOCTYPE x><a/>", block: block));
        Assert.Null(Problem("<a><!-- [D --></a>", block: block));
    }

    [Fact]
    public void Read_FromTagToTag_IsBounded()
    {
        Assert.Null(Problem("<a>" + new string('x', WorkbookLimits.Run - 100) + "</a>"));
        Assert.Equal("holds a text that is far too long", Problem("<a b=\"" + new string('x', WorkbookLimits.Run) + "\"/>"));
    }

    [Theory]
    [InlineData("\u00FE\u00FF\0<")]
    [InlineData("\u00FF\u00FE<\0")]
    [InlineData("<\0a\0")]
    [InlineData("\0<\0a")]
    public void Read_Utf16_IsRefused(string text) => Assert.Equal("is not UTF-8", Problem(text));
}
